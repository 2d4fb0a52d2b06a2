// Draws the curves of the retention page with Chart.js; without it the picture that the server drew stays.
'use strict';

(() => {
  const figure = document.querySelector('[data-retention]');
  if (!figure || !window.Chart) return;
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const palette = matchMedia('(prefers-color-scheme: dark)').matches
    ? ['#6fcab9', '#f0c07a', '#9db7f5', '#f6aaa5', '#c9a6f0', '#8fd3a6', '#e8ece9', '#f2a0cf', '#b8c26a', '#7fd0ea', '#d9a77c', '#a9b5ae']
    : ['#0b6b5d', '#b45309', '#3556b8', '#a12622', '#6b3fa0', '#4d7c0f', '#1f2421', '#a3195b', '#7a6a00', '#0e6f91', '#7c4a1e', '#55605a'];
  const monthOf = day => day / 30.4375;

  const called = (by, name) => ['KIND', 'GROUP_KIND', 'ROLE'].includes(by) ? name.toLowerCase().replaceAll('_', ' ') : name;

  const curvesOf = answer => answer.comparison
    ? answer.comparison.strata.map(one => ({ name: called(answer.comparison.by, one.name), steps: one.steps, lastDay: one.lastDay }))
    : [{ name: 'all', steps: answer.steps, lastDay: answer.lastDay }];

  const line = (curve, value, start) => {
    const points = [{ x: 0, y: start }];
    for (const step of curve.steps) {
      const share = value(step);
      points.push({ x: monthOf(step.day), y: share === null || share === undefined ? null : 100 * share });
    }
    const last = points[points.length - 1];
    if (monthOf(curve.lastDay) > last.x) points.push({ x: monthOf(curve.lastDay), y: last.y });
    return points;
  };

  const datasetsOf = curves => curves.flatMap((curve, at) => {
    const ink = palette[at % palette.length];
    const shared = { stepped: 'before', pointRadius: 0, borderColor: ink, spanGaps: false };
    const band = { ...shared, borderWidth: 0, backgroundColor: ink + '22', band: true, pointHitRadius: 0 };
    return [
      { ...shared, label: curve.name, data: line(curve, step => step.staying, 100), borderWidth: 2, backgroundColor: ink, pointHitRadius: 8 },
      { ...band, label: curve.name + ' low', data: line(curve, step => step.low, 100), fill: false },
      { ...band, label: curve.name + ' high', data: line(curve, step => step.high, 100), fill: '-1' },
    ];
  });

  const draw = answer => {
    const curves = curvesOf(answer);
    const canvas = figure.querySelector('canvas');
    figure.querySelector('img').hidden = true;
    figure.querySelector('.plot').hidden = false;
    const ink = colour('--quiet');
    const rule = colour('--line');
    const axis = text => ({ title: { display: true, text, color: ink }, ticks: { color: ink }, grid: { color: rule }, border: { color: rule } });
    new window.Chart(canvas, {
      type: 'line',
      data: { datasets: datasetsOf(curves) },
      options: {
        animation: false,
        maintainAspectRatio: false,
        parsing: false,
        interaction: { mode: 'nearest', axis: 'x', intersect: false },
        scales: {
          x: { type: 'linear', min: 0, ...axis(answer.clock === 'JOINING' ? 'months since joining' : 'months since satisfactory recovery') },
          y: { min: 0, max: 100, ...axis('still members, %') },
        },
        plugins: {
          legend: { display: curves.length > 1, labels: { color: ink, usePointStyle: true, pointStyle: 'line', filter: (item, data) => !data.datasets[item.datasetIndex].band } },
          tooltip: {
            filter: item => !item.dataset.band,
            callbacks: {
              title: items => items.length ? items[0].parsed.x.toFixed(1) + ' months' : '',
              label: item => item.dataset.label + ': ' + item.parsed.y.toFixed(1) + '%',
            },
          },
        },
      },
    });
    figure.dataset.drawn = 'true';
  };

  fetch(figure.dataset.address, { headers: { Accept: 'application/json' } })
    .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
    .then(draw)
    .catch(() => { figure.dataset.drawn = 'false'; });
})();

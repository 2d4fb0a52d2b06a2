// Draws the curves of the retention page with Chart.js; without it the picture that the server drew stays. What is drawn stands
// in the tables beneath, from which the names of the curves are taken as well.
'use strict';

(() => {
  const figure = document.querySelector('[data-retention]');
  if (!figure || !window.Chart) return;
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const said = name => figure.dataset[name];
  const locale = document.documentElement.lang;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const palette = () => dark.matches
    ? ['#6fcab9', '#f0c07a', '#9db7f5', '#f6aaa5', '#c9a6f0', '#8fd3a6', '#e8ece9', '#f2a0cf', '#b8c26a', '#7fd0ea', '#d9a77c', '#a9b5ae']
    : ['#0b6b5d', '#b45309', '#3556b8', '#a12622', '#6b3fa0', '#4d7c0f', '#1f2421', '#a3195b', '#7a6a00', '#0e6f91', '#7c4a1e', '#55605a'];
  const inkOf = at => palette()[at % palette().length];
  const DAYS = 365.25 / 12;
  const monthOf = day => day / DAYS;
  const HEIGHT = 24;
  const ROW = 18;
  const REM = 16;

  const names = [...document.querySelectorAll('[data-curves] tbody th')].map(name => name.textContent.trim());

  const curvesOf = answer => (answer.comparison ? answer.comparison.strata : [answer])
    .map(({ name, steps, lastDay, atRisk }, at) => ({ name: names[at] ?? name ?? '', steps, lastDay, atRisk }));

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
    const ink = inkOf(at);
    const shared = { stepped: 'before', pointRadius: 0, borderColor: ink, spanGaps: false };
    const band = { ...shared, borderWidth: 0, backgroundColor: ink + '22', band: true, pointHitRadius: 0 };
    return [
      { ...shared, label: curve.name, data: line(curve, step => step.staying, 100), borderWidth: 2, backgroundColor: ink, pointHitRadius: 8 },
      { ...band, label: '', data: line(curve, step => step.low, 100), fill: false },
      { ...band, label: '', data: line(curve, step => step.high, 100), fill: '-1' },
    ];
  });

  /** How many were still followed, beneath the ticks of the axis they belong to; a curve's name above its numbers when there are several. */
  const numbersAtRisk = (curves, ink) => ({
    id: 'atRisk',
    rows: curves.length > 1 ? 2 * curves.length : 1,
    afterDraw(chart) {
      const { ctx, scales: { x }, width, height } = chart;
      const placed = [];
      let y = height - ROW * (this.rows + 1) + ROW / 2;
      ctx.save();
      ctx.font = '600 12px ' + getComputedStyle(figure).fontFamily;
      ctx.textBaseline = 'middle';
      const text = (words, at, colour, align) => {
        ctx.fillStyle = colour;
        ctx.textAlign = align;
        ctx.fillText(words, at, y, width);
      };
      text(said('atRisk'), 0, ink, 'left');
      curves.forEach((curve, at) => {
        y += ROW;
        if (curves.length > 1) {
          text(curve.name, x.left, inkOf(at), 'left');
          y += ROW;
        }
        let free = -Infinity;
        for (const mark of curve.atRisk) {
          const number = mark.people.toLocaleString(locale);
          const half = ctx.measureText(number).width / 2;
          const middle = Math.min(x.getPixelForValue(mark.months), width - half);
          if (!x.ticks.some(tick => tick.value === mark.months) || middle - half < free) continue; // the table has them all
          text(number, middle, inkOf(at), 'center');
          free = middle + half + 4;
          placed.push({ curve: at, months: mark.months, people: mark.people, x: middle, tick: x.getPixelForValue(mark.months) });
        }
      });
      ctx.restore();
      figure.dataset.placed = JSON.stringify(placed);
    },
  });

  let chart;

  const draw = answer => {
    chart?.destroy();
    const curves = curvesOf(answer);
    const canvas = figure.querySelector('canvas');
    figure.querySelector('img').hidden = true;
    const plot = figure.querySelector('.plot');
    const ink = colour('--quiet');
    const rule = colour('--line');
    const numbers = numbersAtRisk(curves, ink);
    const beneath = ROW * (numbers.rows + 1);
    const marks = answer.atRisk.map(mark => mark.months);
    plot.style.height = `${HEIGHT + beneath / REM}rem`;
    plot.hidden = false;
    const axis = text => ({ title: { display: true, text, color: ink }, ticks: { color: ink }, grid: { color: rule }, border: { color: rule } });
    chart = new window.Chart(canvas, {
      type: 'line',
      data: { datasets: datasetsOf(curves) },
      plugins: [numbers],
      options: {
        animation: false,
        locale,
        maintainAspectRatio: false,
        parsing: false,
        layout: { padding: { bottom: beneath + 6, right: 8 } },
        interaction: { mode: 'nearest', axis: 'x', intersect: false },
        scales: {
          x: {
            type: 'linear', min: 0, max: marks[marks.length - 1], ...axis(said('axis')),
            afterBuildTicks: scale => { scale.ticks = marks.map(value => ({ value })); },
          },
          y: { min: 0, max: 100, ...axis(said('share')) },
        },
        plugins: {
          legend: { display: curves.length > 1, labels: { color: ink, usePointStyle: true, pointStyle: 'line', filter: (item, data) => !data.datasets[item.datasetIndex].band } },
          tooltip: {
            filter: item => !item.dataset.band,
            callbacks: {
              title: items => items.length ? said('months').replace('{n}', items[0].parsed.x.toLocaleString(locale, { maximumFractionDigits: 1 })) : '',
              label: item => item.dataset.label + ': ' + (item.parsed.y / 100).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 }),
            },
          },
        },
      },
    });
    figure.dataset.drawn = 'true';
  };

  fetch(figure.dataset.address, { headers: { Accept: 'application/json' } })
    .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
    .then(answer => {
      draw(answer);
      dark.addEventListener('change', () => draw(answer)); // night falls while somebody reads
    })
    .catch(() => { figure.dataset.drawn = 'false'; });
})();

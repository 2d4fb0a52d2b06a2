package org.waymark.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How intervals of shares are made: pointwise, on a transformed scale, so that they stay within 0 and 1.
 *
 * <p>For a share kept S with standard error σ of its logarithm: {@code LOG_LOG} is S^exp(±zσ/ln S) (Kalbfleisch and Prentice
 * 1980; the default of SAS), {@code LOG} is S·exp(±zσ), cut at 1 (the default of R's survival). For a cumulative incidence F
 * with standard error e: F^exp(±z·e/(F ln F)), and F·exp(±z·e/F), cut at 1.
 *
 * @param level between 0 and 1
 */
public record Confidence(Scale scale, double level) {
    /** The transformation. */
    public enum Scale {
        LOG_LOG,
        LOG
    }

    /** 95%, on the log-log scale. */
    public static final Confidence USUAL = new Confidence(Scale.LOG_LOG, 0.95);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1");
        }
    }

    /** How many standard errors to each side. */
    double width() {
        return NORMAL.inverseCumulativeProbability(0.5 + level / 2);
    }

    /**
     * @param share estimated
     * @param deviation standard error of the share's logarithm
     */
    Interval ofShare(double share, double deviation) {
        if (share <= 0 || (share >= 1 && scale == Scale.LOG_LOG)) {
            return Interval.NONE;
        }
        double width = width() * deviation;
        if (scale == Scale.LOG) {
            return new Interval(share * Math.exp(-width), Math.min(1, share * Math.exp(width)));
        }
        double stretch = Math.exp(width / -Math.log(share));
        return new Interval(Math.pow(share, stretch), Math.pow(share, 1 / stretch));
    }

    /**
     * @param incidence estimated
     * @param error its standard error
     */
    Interval ofIncidence(double incidence, double error) {
        return ofShare(incidence, error / incidence);
    }
}

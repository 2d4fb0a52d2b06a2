package org.waymark.ops.bench;

import picocli.CommandLine.Command;

/** {@code waymark bench}: measures this machine with this program, and proves that nothing acknowledged is lost. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Waymark on this machine; each ratio is taken within one run.",
        subcommands = {
            CommandsBench.class,
            HttpBench.class,
            RebuildBench.class,
            ReadBench.class,
            ReadsBench.class,
            StartBench.class,
            CrashBench.class,
            HistoriesBench.class,
            ErasureBench.class,
            EvidenceBench.class,
            DisclosureBench.class,
            ReleaseBench.class,
            TamperingBench.class,
            ProofBench.class,
            FuzzBench.class,
            StealsBench.class,
            StandInCommand.class
        })
public final class BenchCommand {}

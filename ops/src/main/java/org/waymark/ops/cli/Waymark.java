package org.waymark.ops.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.waymark.events.PartialDate;
import org.waymark.ops.bench.BenchCommand;
import org.waymark.ops.cli.ask.DuplicatesCommand;
import org.waymark.ops.cli.ask.GroupCommand;
import org.waymark.ops.cli.ask.JourneyCommand;
import org.waymark.ops.cli.ask.ProgrammeCommand;
import org.waymark.ops.cli.ask.RebuildCommand;
import org.waymark.ops.cli.ask.VerifyCommand;
import org.waymark.ops.cli.ask.WorklistCommand;
import org.waymark.ops.cli.demo.DemoCommand;
import org.waymark.ops.cli.evidence.DonorReportCommand;
import org.waymark.ops.cli.evidence.EffectCommand;
import org.waymark.ops.cli.evidence.RetentionCommand;
import org.waymark.ops.cli.exchange.ExportCommand;
import org.waymark.ops.cli.fit.FitCommand;
import org.waymark.ops.cli.history.BreakGlassCommand;
import org.waymark.ops.cli.history.HistoryCommand;
import org.waymark.ops.cli.history.ReadsCommand;
import org.waymark.ops.cli.history.ReplayCommand;
import org.waymark.ops.cli.keep.BackupCommand;
import org.waymark.ops.cli.keep.KeysCommand;
import org.waymark.ops.cli.keep.RestoreCommand;
import org.waymark.ops.cli.measure.InstrumentsCommand;
import org.waymark.ops.cli.measure.MeasureCommand;
import org.waymark.ops.cli.merge.DistinctCommand;
import org.waymark.ops.cli.merge.MergeCommand;
import org.waymark.ops.cli.merge.UnmergeCommand;
import org.waymark.ops.cli.oversee.ClashesCommand;
import org.waymark.ops.cli.oversee.CohortCommand;
import org.waymark.ops.cli.oversee.CorrectionsCommand;
import org.waymark.ops.cli.oversee.FourEyesCommand;
import org.waymark.ops.cli.oversee.ReleaseCommand;
import org.waymark.ops.cli.oversee.RulesCommand;
import org.waymark.ops.cli.proof.ProofCommand;
import org.waymark.ops.migrate.MigrateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ops/waymark}: every command there is. */
@Command(
        name = "waymark",
        description = "Keeps the way of people with their self-help group.",
        mixinStandardHelpOptions = true,
        version = "Waymark 0.1",
        exitCodeListHeading = "%nExit codes:%n",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            JourneyCommand.class,
            GroupCommand.class,
            RetentionCommand.class,
            WorklistCommand.class,
            EffectCommand.class,
            DonorReportCommand.class,
            FitCommand.class,
            DuplicatesCommand.class,
            MergeCommand.class,
            UnmergeCommand.class,
            DistinctCommand.class,
            InstrumentsCommand.class,
            MeasureCommand.class,
            ExportCommand.class,
            ProgrammeCommand.class,
            HistoryCommand.class,
            ReplayCommand.class,
            ReadsCommand.class,
            BreakGlassCommand.class,
            CorrectionsCommand.class,
            ClashesCommand.class,
            FourEyesCommand.class,
            RulesCommand.class,
            ReleaseCommand.class,
            CohortCommand.class,
            AccountCommand.class,
            CodeCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            MigrateCommand.class,
            RestoreCommand.class,
            KeysCommand.class,
            ProofCommand.class,
            BenchCommand.class,
            HelpCommand.class
        })
public final class Waymark {
    /** The commands as they parse and run; tests use it as people do. */
    public static CommandLine commandLine() {
        var line = new CommandLine(new Waymark());
        var faults = new Faults(line.getParameterExceptionHandler());
        line.setExecutionExceptionHandler(faults);
        line.setParameterExceptionHandler(faults);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.registerConverter(LocalDate.class, Waymark::day);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n"));
        describeExits(line);
        return line;
    }

    private static LocalDate day(String text) {
        try {
            return PartialDate.day(text);
        } catch (IllegalArgumentException none) {
            throw new CommandLine.TypeConversionException("'%s' is no day; write it as 2014-02-05".formatted(text));
        }
    }

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var line = commandLine();
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        System.exit(line.execute(args));
    }

    private static void describeExits(CommandLine line) {
        var exits = CommandLine.Model.UsageMessageSpec.keyValuesMap(Exit.LIST);
        line.getCommandSpec().usageMessage().exitCodeList(exits);
        line.getSubcommands().values().forEach(Waymark::describeExits);
    }
}

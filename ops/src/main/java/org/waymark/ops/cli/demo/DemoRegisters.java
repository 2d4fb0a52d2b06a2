package org.waymark.ops.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.ops.cli.ImportSummary;
import org.waymark.ops.client.Api;
import org.waymark.ops.register.Import;
import org.waymark.ops.register.mapping.Programme;
import org.waymark.ops.register.mapping.ProgrammeFile;

/** The registers that come with Waymark, laid out as files and taken as anybody's are. */
public final class DemoRegisters {
    private static final List<String> PROGRAMMES = List.of("nanyorae", "saa-pune", "shunping", "mehsog");

    private final Path folder;

    /** @param folder where they are laid out; what is there is left as it is */
    public DemoRegisters(Path folder) {
        this.folder = folder;
    }

    void take(Api api, PrintWriter out, PrintWriter screen) {
        List<Import.Taken> all = new ArrayList<>();
        for (var programme : layOut()) {
            all.addAll(new Import(api, programme, LocalDate.now(), screen, false).run(null, null));
        }
        new ImportSummary(out).show(all, false);
    }

    /** Lays them out and reads what each programme says about its own. */
    public List<Programme> layOut() {
        List<Programme> programmes = new ArrayList<>();
        for (var name : PROGRAMMES) {
            copy(name, ProgrammeFile.NAME);
            var programme = ProgrammeFile.read(folder.resolve(name).resolve(ProgrammeFile.NAME));
            programme.registers().forEach(register -> copy(name, register.file()));
            programmes.add(programme);
        }
        return programmes;
    }

    private void copy(String programme, String file) {
        var target = folder.resolve(programme).resolve(file);
        try (var source = DemoRegisters.class.getResourceAsStream("/registers/" + programme + "/" + file)) {
            if (source == null) {
                throw new IllegalStateException("the program was built without " + programme + "/" + file);
            }
            Files.createDirectories(folder.resolve(programme));
            if (!Files.exists(target)) {
                Files.copy(source, target);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}

package org.waymark.ops.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.cli.Shell;
import org.waymark.ops.cli.demo.DemoRegisters;

/** A demo programme's registers laid out for one test, under a programme name that no other test has. */
final class OnDisk {
    private final Path folder;
    private final Program program;

    private OnDisk(Path folder, Program program) {
        this.folder = folder;
        this.program = program;
    }

    static OnDisk of(String programme, Path parent, Program program) {
        new DemoRegisters(parent).layOut();
        var here = new OnDisk(parent.resolve(programme), program);
        here.change("programme.yaml", "programme: " + programme, "programme: " + programme + "-" + UUID.randomUUID());
        return here;
    }

    /** A programme made for a test. */
    static OnDisk made(String programme, Path parent, Program program, String description) {
        var folder = parent.resolve(programme);
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return new OnDisk(folder, program)
                .write("programme.yaml", "programme: " + programme + "-" + UUID.randomUUID() + "\n" + description);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<String> lines(String name) {
        return read(name).lines().toList();
    }

    OnDisk write(String name, String content) {
        try {
            Files.writeString(file(name), content);
            return this;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    OnDisk change(String name, String from, String to) {
        var before = read(name);
        if (!before.contains(from)) {
            throw new AssertionError(name + " does not hold " + from);
        }
        return write(name, before.replace(from, to));
    }

    Shell importAll() {
        return Shell.run("import", folder.toString(), "--json", "--data", Running.data(program));
    }

    Shell importAgain() {
        return Shell.run("import", folder.toString(), "--again", "--json", "--data", Running.data(program));
    }

    Shell importFile(String name) {
        return Shell.run("import", file(name).toString(), "--json", "--data", Running.data(program));
    }
}

package org.waymark.ops.register;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;
import org.waymark.ops.client.Progress;
import org.waymark.ops.register.kind.Ids;
import org.waymark.ops.register.kind.Registered;
import org.waymark.ops.register.kind.RowReader;
import org.waymark.ops.register.mapping.Programme;
import org.waymark.ops.register.mapping.Reading;
import org.waymark.ops.register.meeting.LongMeetings;
import org.waymark.ops.register.meeting.MeetingBook;
import org.waymark.ops.register.meeting.MeetingSender;
import org.waymark.ops.register.meeting.WideMeetings;

/** Takes the registers of one programme, in their order, through the interface. */
public final class Import {
    private final Sources sources;
    private final LocalDate today;
    private final PrintWriter screen;
    private final Api api;
    private final Ids ids;
    private final KnownPeople people;
    private final KnownPlaces places;
    private final Sender sender;
    private final boolean again;

    /**
     * @param screen where progress is shown
     * @param again whether meetings that were taken back in Waymark are recorded anew
     */
    public Import(Api api, Programme programme, LocalDate today, PrintWriter screen, boolean again) {
        this.sources = new Sources(programme, today);
        this.today = today;
        this.again = again;
        this.screen = screen;
        this.api = api;
        this.ids = new Ids(programme.name());
        this.people = new KnownPeople(api);
        this.places = new KnownPlaces(ids, new Pages(api));
        this.sender = new Sender(api, people, places);
    }

    /**
     * @param files only these, or null for every register of the programme
     * @param errors where error files go, or null for beside the registers
     * @return what became of each register, in order
     */
    public List<Taken> run(@Nullable List<Path> files, @Nullable Path errors) {
        // every file is read before anything is sent: a file that cannot be read stops the whole
        var chosen = sources.choose(files);
        List<Taken> all = new ArrayList<>();
        for (var source : chosen) {
            var tally = take(source.reading(), source.name());
            var folder = errors == null ? source.folder() : errors;
            var file = tally.faults().isEmpty()
                    ? null
                    : new ErrorFile(source.reading(), tally.faults()).write(folder, source.name());
            all.add(new Taken(tally, file));
        }
        sender.lanes().awaitSeen(); // the next import looks up whom this one registered
        return List.copyOf(all);
    }

    /**
     * A register that was taken.
     *
     * @param errors what was given back, or null when nothing was
     */
    public record Taken(Tally tally, @Nullable Path errors) {}

    private Tally take(Reading reading, String name) {
        return switch (reading.register().kind()) {
            case MEETINGS_WIDE, MEETINGS_LONG -> takeMeetings(reading, name);
            default -> takeRows(reading, name);
        };
    }

    private Tally takeRows(Reading reading, String name) {
        var tally = new Tally(name, "rows");
        tally.rows(reading.sheet().rows().size());
        var reader = RowReader.of(reading.register().kind(), ids, places);
        var drafts = new Rows(ids, people, tally).read(reading, reader);
        var steps =
                drafts.stream().filter(Draft::isGood).mapToLong(Draft::steps).sum();
        sender.send(drafts, tally, new Progress(screen, name, steps));
        return tally;
    }

    private Tally takeMeetings(Reading reading, String name) {
        var tally = new Tally(name, "marks");
        tally.rows(reading.sheet().rows().size());
        var registered = new Registered(ids, people::knows);
        MeetingBook book = switch (reading.register().kind()) {
            case MEETINGS_WIDE -> new WideMeetings(reading, registered, places, tally).read();
            default -> new LongMeetings(reading, registered, places, tally).read();
        };
        new MeetingSender(api, sender.lanes(), ids, today, again)
                .send(book, tally, new Progress(screen, name, book.size()));
        return tally;
    }
}

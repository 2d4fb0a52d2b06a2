package org.waymark.ops.register.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Lanes;
import org.waymark.ops.client.Progress;
import org.waymark.ops.register.kind.Ids;

/** Sends the meetings of a register, many groups at a time, those of one group one after the other. */
public final class MeetingSender {
    private final Lanes lanes;
    private final LocalDate today;
    private final RecordedSheets recorded;
    private final Recording recording;

    /** @param again whether meetings that were taken back in Waymark are recorded anew */
    public MeetingSender(Api api, Lanes lanes, Ids ids, LocalDate today, boolean again) {
        this.lanes = lanes;
        this.today = today;
        this.recorded = new RecordedSheets(api);
        this.recording = new Recording(lanes, ids, recorded, again);
    }

    public void send(MeetingBook book, Faults faults, Progress progress) {
        var byGroup = book.meetings().stream().collect(Collectors.groupingBy(meeting -> meeting.key.group()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = byGroup.values().stream()
                    .map(meetings -> CompletableFuture.runAsync(() -> send(meetings, faults, progress), threads))
                    .toList();
            sent.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        } finally {
            progress.end();
        }
    }

    private void send(List<MeetingDraft> meetings, Faults faults, Progress progress) {
        var gaps = new Gaps(lanes, recorded, today, faults);
        for (var meeting : meetings) {
            new MeetingTaking(meeting, recording, gaps, faults).take();
            progress.step();
        }
    }
}

package org.waymark.ops.bench.wire;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The part of the protocol that keeps events. */
final class EventService extends EventStoreGrpc.EventStoreImplBase {
    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private final HeldEvents held;
    private final AtomicInteger unanswered = new AtomicInteger();

    EventService(HeldEvents held) {
        this.held = held;
    }

    /** So many of the next writes are kept, and whoever wrote is told that the connection was lost. */
    void loseAnswers(int many) {
        unanswered.set(many);
    }

    static StatusRuntimeException error(Status status, String code) {
        var trailers = new Metadata();
        trailers.put(CODE, code);
        return status.withDescription(code).asRuntimeException(trailers);
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
        return new StreamObserver<>() {
            private final List<Event> events = new ArrayList<>();

            @Override
            public void onNext(Event event) {
                events.add(event);
            }

            @Override
            public void onError(Throwable gone) {
                events.clear();
            }

            @Override
            public void onCompleted() {
                if (!held.append(events)) {
                    answer.onError(error(Status.OUT_OF_RANGE, "AXONIQ-2000"));
                } else if (unanswered.getAndUpdate(many -> Math.max(0, many - 1)) > 0) {
                    answer.onError(Status.UNAVAILABLE.asRuntimeException());
                } else {
                    one(answer, Confirmation.newBuilder().setSuccess(true).build());
                }
            }
        };
    }

    @Override
    public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> answer) {
        held.keepSnapshot(snapshot);
        one(answer, Confirmation.newBuilder().setSuccess(true).build());
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest asked, StreamObserver<Event> answer) {
        held.history(asked.getAggregateId(), asked.getInitialSequence()).forEach(answer::onNext);
        answer.onCompleted();
    }

    @Override
    public void listAggregateSnapshots(GetAggregateSnapshotsRequest asked, StreamObserver<Event> answer) {
        var snapshot = held.snapshot(asked.getAggregateId());
        if (snapshot != null && snapshot.getAggregateSequenceNumber() <= asked.getMaxSequence()) {
            answer.onNext(snapshot);
        }
        answer.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
        return new Following(held, answer);
    }

    @Override
    public void readHighestSequenceNr(
            ReadHighestSequenceNrRequest asked, StreamObserver<ReadHighestSequenceNrResponse> answer) {
        long last = held.lastSequence(asked.getAggregateId());
        one(
                answer,
                ReadHighestSequenceNrResponse.newBuilder().setToSequenceNr(last).build());
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest asked, StreamObserver<TrackingToken> answer) {
        one(answer, TrackingToken.newBuilder().setToken(0).build());
    }

    @Override
    public void getLastToken(GetLastTokenRequest asked, StreamObserver<TrackingToken> answer) {
        one(answer, TrackingToken.newBuilder().setToken(held.lastToken()).build());
    }

    static <T> void one(StreamObserver<T> answer, T value) {
        answer.onNext(value);
        answer.onCompleted();
    }
}

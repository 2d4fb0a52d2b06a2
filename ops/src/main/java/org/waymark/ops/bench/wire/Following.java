package org.waymark.ops.bench.wire;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;

/** Somebody who follows the stream: is sent as many events as they gave permits for, and then new ones as they come. */
final class Following implements StreamObserver<GetEventsRequest> {
    private final HeldEvents held;
    private final StreamObserver<EventWithToken> answer;
    private final Runnable listener = this::send;
    private long next = -1;
    private long permits;
    private boolean over;

    Following(HeldEvents held, StreamObserver<EventWithToken> answer) {
        this.held = held;
        this.answer = answer;
    }

    @Override
    public void onNext(GetEventsRequest asked) {
        synchronized (this) {
            if (next < 0) {
                next = asked.getTrackingToken();
                held.tell(listener);
            }
            permits += asked.getNumberOfPermits();
        }
        send();
    }

    private synchronized void send() {
        while (!over && permits > 0) {
            var event = held.at(next);
            if (event == null) {
                return;
            }
            try {
                answer.onNext(EventWithToken.newBuilder()
                        .setToken(next)
                        .setEvent(event)
                        .build());
            } catch (StatusRuntimeException gone) {
                end(); // whoever appends has no part in it
                return;
            }
            next++;
            permits--;
        }
    }

    private synchronized void end() {
        over = true;
        held.forget(listener);
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    @Override
    public void onCompleted() {
        end();
        answer.onCompleted();
    }
}

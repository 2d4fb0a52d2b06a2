package org.waymark.ops.bench.wire;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.stub.StreamObserver;

/** The part of the protocol by which programs connect and show that they live. */
final class PlatformService extends PlatformServiceGrpc.PlatformServiceImplBase {
    @Override
    public void getPlatformServer(ClientIdentification who, StreamObserver<PlatformInfo> answer) {
        EventService.one(
                answer, PlatformInfo.newBuilder().setSameConnection(true).build());
    }

    @Override
    public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> answer) {
        return new StreamObserver<>() {
            @Override
            public synchronized void onNext(PlatformInboundInstruction told) {
                if (!told.getInstructionId().isEmpty()) {
                    answer.onNext(PlatformOutboundInstruction.newBuilder()
                            .setAck(InstructionAck.newBuilder()
                                    .setInstructionId(told.getInstructionId())
                                    .setSuccess(true))
                            .build());
                }
            }

            @Override
            public void onError(Throwable gone) {
                // whoever it was, comes again
            }

            @Override
            public void onCompleted() {
                answer.onCompleted();
            }
        };
    }
}

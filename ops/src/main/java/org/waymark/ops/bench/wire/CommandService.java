package org.waymark.ops.bench.wire;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The part of the protocol that sends each command to one of the nodes that handle it: the same for the same history. */
final class CommandService extends CommandServiceGrpc.CommandServiceImplBase {
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(Node at, StreamObserver<CommandResponse> answer) {}

    /** How many commands each node was sent. */
    List<Integer> sent() {
        return nodes.stream().map(node -> node.sent).toList();
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> out) {
        var node = new Node(out);
        nodes.add(node);
        return node;
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> answer) {
        var able = new ArrayList<Node>();
        nodes.stream().filter(node -> node.handles.contains(command.getName())).forEach(able::add);
        if (able.isEmpty()) {
            EventService.one(answer, failed(command.getMessageIdentifier(), "AXONIQ-4000", "no handler"));
            return;
        }
        var node = able.get(Math.floorMod(routingKey(command).hashCode(), able.size()));
        waiting.put(command.getMessageIdentifier(), new Waiting(node, answer));
        node.send(command);
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(told -> told.getKey() == ProcessingKey.ROUTING_KEY)
                .map(ProcessingInstruction::getValue)
                .map(value -> value.getTextValue())
                .findFirst()
                .orElse(command.getMessageIdentifier());
    }

    private static CommandResponse failed(String request, String code, String message) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(request)
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setErrorCode(code).setMessage(message))
                .build();
    }

    /** One program that handles commands. */
    private final class Node implements StreamObserver<CommandProviderOutbound> {
        private final StreamObserver<CommandProviderInbound> out;
        private final List<String> handles = new CopyOnWriteArrayList<>();
        private int sent;

        Node(StreamObserver<CommandProviderInbound> out) {
            this.out = out;
        }

        synchronized void send(Command command) {
            sent++;
            out.onNext(CommandProviderInbound.newBuilder().setCommand(command).build());
        }

        @Override
        public void onNext(CommandProviderOutbound told) {
            switch (told.getRequestCase()) {
                case SUBSCRIBE -> handles.add(told.getSubscribe().getCommand());
                case UNSUBSCRIBE -> handles.remove(told.getUnsubscribe().getCommand());
                case COMMAND_RESPONSE -> answered(told.getCommandResponse());
                default -> {}
            }
            if (!told.getInstructionId().isEmpty()) {
                acknowledge(told.getInstructionId());
            }
        }

        private synchronized void acknowledge(String instruction) {
            out.onNext(CommandProviderInbound.newBuilder()
                    .setAck(InstructionAck.newBuilder()
                            .setInstructionId(instruction)
                            .setSuccess(true))
                    .build());
        }

        private void answered(CommandResponse response) {
            var asked = waiting.remove(response.getRequestIdentifier());
            if (asked != null) {
                EventService.one(asked.answer(), response);
            }
        }

        /** Whoever waits for this node does not know what became of it. */
        private void leave() {
            nodes.remove(this);
            waiting.forEach((id, one) -> {
                if (one.at() == this && waiting.remove(id, one)) {
                    EventService.one(one.answer(), failed(id, "AXONIQ-4003", "connection to the handler was lost"));
                }
            });
        }

        @Override
        public void onError(Throwable gone) {
            leave();
        }

        @Override
        public void onCompleted() {
            leave();
            out.onCompleted();
        }
    }
}

package org.waymark.command.shared;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.events.Area;
import org.waymark.keys.PersonalKeys;

/** What every aggregate does before it decides: answer a repeat as the first time, refuse a change made on an old version. */
public abstract class EventSourced {
    @AggregateMember
    private final HandledCommands handled = new HandledCommands();

    /** The aggregate's id once it has one. */
    protected abstract @Nullable Object id();

    /**
     * Whether whoever sends the command may write about this. Asked with the aggregate as it is loaded, so that no read model
     * that lags decides; for what is not there yet, the command says where it will be.
     */
    protected abstract boolean isWithinReach(Object command, Caller caller);

    /** The same for what lies where something else does that has to be looked up. */
    protected boolean isWithinReach(Object command, Caller caller, Oversight oversight) {
        return isWithinReach(command, caller);
    }

    /** Where it lies, when areas have their own rules; null before it is there and for what lies nowhere. */
    protected @Nullable Area area() {
        return null;
    }

    /** Refuses what breaks a rule that holds for every command, also for those that a member decides. */
    protected void admit(Object command) {}

    @CommandHandlerInterceptor
    Object once(CommandMessage<?> command, InterceptorChain chain, Clock clock, PersonalKeys keys, Oversight oversight)
            throws Exception {
        requireReach(command.getPayload(), oversight);
        var before = handled.before(command, String.valueOf(id()), keys);
        if (before != null) {
            return new Receipt(String.valueOf(id()), before, true);
        }
        checkVersion(command);
        checkDate(command.getPayload(), LocalDate.now(clock));
        oversight.admit(command, String.valueOf(id()), area());
        admit(command.getPayload());
        chain.proceed();
        var version = getVersion();
        return new Receipt(String.valueOf(id()), version == null ? -1 : version);
    }

    private void requireReach(Object command, Oversight oversight) {
        if (isWithinReach(command, Caller.now(), oversight)) {
            return;
        }
        if (id() != null && command instanceof DatedCommand dated) {
            throw dated.nothingThere();
        }
        throw Rejection.OUTSIDE_YOUR_REACH.because(
                "that lies outside the areas your account works in; ask whoever keeps the accounts if it should not");
    }

    private static void checkVersion(CommandMessage<?> command) {
        var expected = (Number) command.getMetaData().get(CommandContext.EXPECTED_VERSION);
        if (expected == null) {
            if (command.getPayload() instanceof ChangesState) {
                throw Rejection.VERSION_REQUIRED.because(
                        "say which version you saw (If-Match), so that a change by somebody else is not overwritten");
            }
            return;
        }
        var version = getVersion();
        if (version == null || version != expected.longValue()) {
            throw Rejection.VERSION_MOVED.because(
                    "somebody changed this after you looked; look again, then decide whether your change still holds");
        }
    }

    private static void checkDate(Object command, LocalDate today) {
        var tomorrow = today.plusDays(1); // it may be tomorrow already where the case worker is
        if (command instanceof DatedCommand dated
                && dated.pastDates().stream().anyMatch(date -> date.earliest().isAfter(tomorrow))) {
            throw Rejection.DATE_IN_FUTURE.because("that day has not come yet; check the date, the year above all");
        }
    }
}

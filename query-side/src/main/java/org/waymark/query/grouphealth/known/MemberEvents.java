package org.waymark.query.grouphealth.known;

import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;
import org.waymark.query.projection.merged.Merges;

/** Which of a person's events a group's health listens to, and what it keeps of them. */
public final class MemberEvents {
    private MemberEvents() {}

    public static boolean concerns(DomainEvent event) {
        return switch (event) {
            case PersonRegistered registered -> true;
            case DetailsChanged changed -> true;
            case PersonErased erased -> true;
            case StabilisedAssessed assessed -> true;
            case CaseClosed closed -> true;
            case CaseReopened reopened -> true;
            case MilestoneReached reached -> reached.step() == Step.SATISFACTORY_RECOVERY;
            case MilestoneCorrected corrected -> true;
            case MilestoneRetracted retracted -> true;
            case LivelihoodStarted started -> true;
            case LivelihoodEnded ended -> true;
            default -> Merges.concern(event);
        };
    }

    public static MemberFacts evolve(MemberFacts facts, DomainEvent event) {
        var day = event.occurredOn();
        return switch (event) {
            case PersonRegistered to -> facts.known(to.details().name(), to.kinds());
            case DetailsChanged to -> facts.known(to.details().name(), to.kinds());
            case PersonErased erased -> facts.known(Confidential.erased(), facts.kinds());
            case StabilisedAssessed assessed -> facts.assessed(day, assessed.outcome());
            case CaseClosed closed -> facts.closed(new Since<>(day, closed.reason()));
            case CaseReopened reopened -> facts.closed(null);
            case MilestoneReached reached -> facts.recovery(reached.milestoneId(), recovery(reached.step(), day));
            case MilestoneCorrected to -> facts.recovery(to.milestoneId(), recovery(to.step(), to.reachedOn()));
            case MilestoneRetracted retracted -> facts.recovery(retracted.milestoneId(), null);
            case LivelihoodStarted started ->
                facts.works(started.livelihoodId(), new MemberFacts.Work(started.kind(), day, null));
            case LivelihoodEnded ended -> facts.stopped(ended.livelihoodId(), day);
            default -> facts.merged(event);
        };
    }

    private static @Nullable PartialDate recovery(Step step, PartialDate on) {
        return step == Step.SATISFACTORY_RECOVERY ? on : null;
    }
}

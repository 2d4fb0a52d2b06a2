package org.waymark.query.personjourney.known;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.events.PartialDate;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;

/** A milestone as it is known now. */
public record Milestone(UUID id, Step step, PartialDate reachedOn, Standing standing) {

    /** Every milestone of the journey by its id, retracted ones too. */
    public static Map<UUID, Milestone> of(List<Happened> happened) {
        var milestones = new LinkedHashMap<UUID, Milestone>();
        for (var fact : happened) {
            switch (fact.event()) {
                case MilestoneReached reached ->
                    milestones.put(
                            reached.milestoneId(),
                            new Milestone(reached.milestoneId(), reached.step(), fact.on(), Standing.STANDS));
                case MilestoneCorrected to ->
                    milestones.computeIfPresent(
                            to.milestoneId(),
                            (id, before) -> new Milestone(id, to.step(), to.reachedOn(), Standing.CORRECTED));
                case MilestoneRetracted retracted ->
                    milestones.computeIfPresent(retracted.milestoneId(), (ignored, milestone) -> milestone.retracted());
                default -> {}
            }
        }
        return milestones;
    }

    public boolean holds() {
        return standing != Standing.RETRACTED;
    }

    private Milestone retracted() {
        return new Milestone(id, step, reachedOn, Standing.RETRACTED);
    }
}

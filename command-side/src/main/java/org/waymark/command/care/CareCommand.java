package org.waymark.command.care;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.Institution;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PlanKind;
import org.waymark.events.person.ReferralTo;
import org.waymark.events.person.StabilisedOutcome;

/** What may be asked about the care a person gets; {@link Care} decides. */
public sealed interface CareCommand extends DatedCommand {
    PersonId personId();

    @Override
    default Rejection notFound() {
        return Rejection.PERSON_NOT_FOUND;
    }

    record AssessStabilised(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID assessmentId,
            StabilisedOutcome outcome,
            @Nullable String note)
            implements CareCommand {
        public AssessStabilised {
            note = Shape.note(note, "note");
        }
    }

    /** @param answers one for each item in the instrument's order; null for an item left out */
    record RecordMeasure(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID measureId,
            Instrument instrument,
            String language,
            MeasureMode mode,
            List<@Nullable Integer> answers)
            implements CareCommand {
        // not the compact form: javac keeps no type annotation of its parameters, and nobody could pass a null answer
        public RecordMeasure(
                PersonId personId,
                PartialDate occurredOn,
                UUID measureId,
                Instrument instrument,
                String language,
                MeasureMode mode,
                List<@Nullable Integer> answers) {
            this.personId = personId;
            this.occurredOn = occurredOn;
            this.measureId = measureId;
            this.instrument = instrument;
            this.language = languageTag(language);
            this.mode = mode;
            this.answers = checked(answers, instrument);
        }
    }

    record RecordContact(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID contactId,
            ContactKind kind,
            ContactOutcome outcome,
            @Nullable String note)
            implements CareCommand {
        public RecordContact {
            note = Shape.note(note, "note");
        }
    }

    record AgreePlan(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID planId,
            PlanKind kind,
            @Nullable PartialDate reviewDue,
            @Nullable String text)
            implements CareCommand {
        public AgreePlan {
            text = Shape.note(text, "text");
            Shape.inOrder(occurredOn, reviewDue, "reviewDue");
        }
    }

    record ReviewPlan(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID planId,
            @Nullable PartialDate reviewDue,
            @Nullable String text)
            implements CareCommand {
        public ReviewPlan {
            text = Shape.note(text, "text");
            Shape.inOrder(occurredOn, reviewDue, "reviewDue");
        }
    }

    record ReferPerson(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID referralId,
            ReferralTo to,
            @Nullable String note)
            implements CareCommand {
        public ReferPerson {
            note = Shape.note(note, "note");
        }
    }

    record AdmitPerson(
            @TargetAggregateIdentifier PersonId personId,
            PartialDate occurredOn,
            UUID admissionId,
            Institution institution)
            implements CareCommand {}

    record DischargePerson(@TargetAggregateIdentifier PersonId personId, PartialDate occurredOn, UUID admissionId)
            implements CareCommand {}

    private static List<@Nullable Integer> checked(List<@Nullable Integer> answers, Instrument instrument) {
        if (answers.size() != instrument.items() || answers.stream().allMatch(Objects::isNull)) {
            throw Rejection.ANSWERS_INCOMPLETE.because(instrument + " has " + instrument.items()
                    + " items; send one answer for each, null for an item left out, and at least one answered");
        }
        if (answers.stream().anyMatch(answer -> answer != null && (answer < 0 || answer > instrument.highest()))) {
            throw Rejection.ANSWER_OUT_OF_RANGE.because(
                    "the answers to " + instrument + " go from 0 to " + instrument.highest() + "; check them");
        }
        return Collections.unmodifiableList(new ArrayList<>(answers));
    }

    private static String languageTag(String language) {
        try {
            var locale = new Locale.Builder().setLanguageTag(language).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException unknown) {
            // said below, without repeating what was sent
        }
        throw Rejection.UNKNOWN_LANGUAGE.because("write the language as a tag like en, sw or fr-CH");
    }
}

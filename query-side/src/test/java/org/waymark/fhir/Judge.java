package org.waymark.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;

/** What somebody else's FHIR library and the validator of R4 say to what is handed over. */
public final class Judge {
    private static final FhirContext R4 = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = validator();

    private Judge() {}

    private static FhirValidator validator() {
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4));
        var instance = new FhirInstanceValidator(support);
        instance.setNoTerminologyChecks(false);
        return R4.newValidator().registerValidatorModule(instance);
    }

    /** As the library reads it; it takes nothing it does not know. */
    public static Bundle read(Map<String, Object> bundle) {
        var parser = R4.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return parser.parseResource(Bundle.class, json(bundle));
    }

    /** What is wrong with it; warnings about codes that no offline terminology holds are left out. */
    public static List<String> errors(Map<String, Object> bundle) {
        return VALIDATOR.validateWithResult(json(bundle)).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(Judge::words)
                .toList();
    }

    private static String words(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    private static String json(Map<String, Object> bundle) {
        try {
            return new ObjectMapper().writeValueAsString(bundle);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

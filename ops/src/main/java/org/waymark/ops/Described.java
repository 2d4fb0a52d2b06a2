package org.waymark.ops;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.PersonId;

/** The OpenAPI document: what every door takes and answers, with ids and dates as the texts they are on the wire. */
@Configuration(proxyBeanMethods = false)
class Described {
    private static final String BEARER = "bearer";
    private static final String A_DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

    static {
        var types = SpringDocUtils.getConfig();
        for (Class<?> id : List.of(PersonId.class, GroupId.class, MembershipId.class, AssociationId.class)) {
            types.replaceWithSchema(
                    id, text("an id made by whoever makes the thing").format("uuid"));
        }
        types.replaceWithSchema(
                PartialDate.class,
                text("a date as well as anyone knows it").pattern(A_DATE).example("2014-02-05"));
        types.replaceWithSchema(
                Instrument.class,
                text("a scored instrument that GET /api/instruments lists")
                        .pattern("^[A-Z][A-Z0-9_]{1,23}$")
                        .example("PHQ_9"));
        types.replaceWithSchema(Area.class, text("a path from the country down").example("GH/Northern/Tamale"));
        types.replaceWithSchema(AccountId.class, text("an account").example("worker-7"));
        types.replaceWithSchema(
                Confidential.class,
                new Schema<>()
                        .description("what it says, or that nobody can read it any more")
                        .addOneOfItem(new StringSchema())
                        .addOneOfItem(new ObjectSchema()
                                .addProperty(Confidential.ERASED, new BooleanSchema())
                                .required(List.of(Confidential.ERASED))));
    }

    @Bean
    OpenAPI waymark() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("the token that POST /api/sessions answers");
        return new OpenAPI()
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .info(new Info().title("Waymark").version("0.1").description("""
                                Case and recovery tracking for self-help groups. Commands are PUT with an id made by the \
                                client and an Idempotency-Key: doing it twice is doing it once. Refusals are problem \
                                details with a stable code."""));
    }

    private static Schema<String> text(String description) {
        return new StringSchema().description(description);
    }
}

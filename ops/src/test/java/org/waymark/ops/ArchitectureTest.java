package org.waymark.ops;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.stereotype.Component;
import org.waymark.events.DomainEvent;
import org.waymark.query.projection.Fold;

/** The rules of the house that a compiler does not keep. */
@AnalyzeClasses(packages = "org.waymark", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule events_are_plain_records = classes()
            .that()
            .implement(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule events_know_no_framework = noClasses()
            .that()
            .resideInAPackage("org.waymark.events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "org.springframework..", "com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule the_command_side_does_not_know_the_query_side = noClasses()
            .that()
            .resideInAPackage("org.waymark.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.waymark.query..");

    @ArchTest
    static final ArchRule the_query_side_does_not_know_the_command_side = noClasses()
            .that()
            .resideInAPackage("org.waymark.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.waymark.command..");

    @ArchTest
    static final ArchRule nobody_depends_on_ops = noClasses()
            .that()
            .resideOutsideOfPackage("org.waymark.ops..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.waymark.ops..");

    @ArchTest
    static final ArchRule features_of_the_command_side_are_free_of_cycles =
            slices().matching("org.waymark.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule read_models_do_not_know_each_other = slices().matching("org.waymark.query.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage("org.waymark.query.projection.."))
            .ignoreDependency(resideInAnyPackage("org.waymark.query.projection.."), DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule statistics_know_nothing_else = classes()
            .that()
            .resideInAPackage("org.waymark.statistics..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.waymark.statistics..",
                    "java.lang..",
                    "java.util..",
                    "org.jspecify..",
                    "org.apache.commons.statistics..",
                    "org.hipparchus..");

    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock = noClasses()
            .that()
            .resideOutsideOfPackage("org.waymark.ops..")
            .and()
            .doNotHaveSimpleName("StoreSettings") // the store's own default; the programs give it theirs
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule folds_do_no_input_or_output = noClasses()
            .that()
            .implement(Fold.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "java.io..", "java.nio.file..", "java.sql..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule aggregates_are_package_private =
            classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate();

    /** What stands before handlers is put there once and at a known moment; Axon would add a bean of such a type again. */
    @ArchTest
    static final ArchRule no_bean_is_an_interceptor_that_axon_registers_by_itself = noClasses()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .or()
            .areAnnotatedWith(Component.class)
            .should()
            .beAssignableTo(MessageHandlerInterceptor.class)
            .orShould()
            .beAssignableTo(MessageDispatchInterceptor.class);

    @ArchTest
    static final ArchRule nothing_is_read_by_java_serialization = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("com.thoughtworks.xstream..", "org.axonframework.serialization.xml..");

    /** A payload says what is in it and never of which class that is; TokenSerializer's list is Axon's own affair. */
    @ArchTest
    static final ArchRule no_payload_names_a_class = noClasses()
            .should()
            .callMethodWhere(describe(
                    "default typing is switched on",
                    call -> call.getTarget().getName().matches("(activate|enable)?[dD]efaultTyping.*")))
            .orShould()
            .beAnnotatedWith(describe(
                    "a type that is chosen by a class's name",
                    annotation -> annotation.getRawType().isEquivalentTo(JsonTypeInfo.class)
                            && !String.valueOf(annotation.get("use")).contains("NAME")));

    @ArchTest
    static final ArchRule no_xml_is_read = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..", "jakarta.xml..");
}

package selfsame;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Nothing points back, and what decides knows no framework. */
@AnalyzeClasses(packages = "selfsame", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule theCoreIsPure = classes()
            .that()
            .resideInAnyPackage(
                    "selfsame.identity",
                    "selfsame.policy",
                    "selfsame.decision",
                    "selfsame.match",
                    "selfsame.profile",
                    "selfsame.segment",
                    "selfsame.history",
                    "selfsame.explanation",
                    "selfsame.asof",
                    "selfsame.resolution",
                    "selfsame.stewardship",
                    "selfsame.survey",
                    "selfsame.verification",
                    "selfsame.simulation",
                    "selfsame.sandbox")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "selfsame..");

    @ArchTest
    static final ArchRule normalisationKnowsTelephoneNumbers = classes()
            .that()
            .resideInAPackage("selfsame.normalisation")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.i18n.phonenumbers..",
                    "selfsame.identity",
                    "selfsame.policy",
                    "selfsame.normalisation");

    @ArchTest
    static final ArchRule nothingPointsBack = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("selfsame..")
            .withOptionalLayers(true)
            .layer("identity")
            .definedBy("selfsame.identity")
            .layer("policy")
            .definedBy("selfsame.policy")
            .layer("profile")
            .definedBy("selfsame.profile")
            .layer("segment")
            .definedBy("selfsame.segment")
            .layer("history")
            .definedBy("selfsame.history")
            .layer("normalisation")
            .definedBy("selfsame.normalisation")
            .layer("decision")
            .definedBy("selfsame.decision", "selfsame.match")
            .layer("explanation")
            .definedBy("selfsame.explanation", "selfsame.asof")
            .layer("resolution")
            .definedBy("selfsame.resolution")
            .layer("stewardship")
            .definedBy("selfsame.stewardship")
            .layer("sandbox")
            .definedBy("selfsame.sandbox")
            .layer("survey")
            .definedBy("selfsame.survey")
            .layer("whole graph")
            .definedBy("selfsame.verification", "selfsame.simulation")
            .layer("store")
            .definedBy("selfsame.store")
            .layer("wiring")
            .definedBy("selfsame.wiring")
            .whereLayer("wiring")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("sandbox")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("whole graph")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("stewardship")
            .mayOnlyBeAccessedByLayers("store", "wiring")
            .whereLayer("survey")
            .mayOnlyBeAccessedByLayers("whole graph", "store", "wiring")
            .whereLayer("resolution")
            .mayOnlyBeAccessedByLayers("sandbox", "stewardship", "store", "wiring")
            .whereLayer("explanation")
            .mayOnlyBeAccessedByLayers("resolution", "sandbox", "store", "wiring")
            .whereLayer("decision")
            .mayOnlyBeAccessedByLayers(
                    "explanation", "resolution", "stewardship", "sandbox", "survey", "whole graph", "store", "wiring")
            .whereLayer("history")
            .mayOnlyBeAccessedByLayers(
                    "decision",
                    "explanation",
                    "resolution",
                    "stewardship",
                    "sandbox",
                    "survey",
                    "whole graph",
                    "store",
                    "wiring")
            .whereLayer("normalisation")
            .mayOnlyBeAccessedByLayers("sandbox", "wiring")
            .whereLayer("policy")
            .mayOnlyBeAccessedByLayers(
                    "history",
                    "profile",
                    "segment",
                    "normalisation",
                    "decision",
                    "explanation",
                    "resolution",
                    "sandbox",
                    "survey",
                    "whole graph",
                    "store",
                    "wiring");

    @ArchTest
    static final ArchRule noPackageIsInACycle =
            slices().matching("selfsame.(*)..").should().beFreeOfCycles();
}

package selfsame.ingestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "selfsame", importOptions = ImportOption.DoNotIncludeTests.class)
class IngestionRulesTests {

    @ArchTest
    static final ArchRule packagesHaveADirection =
            slices().matching("selfsame.ingestion.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theContractKnowsNobodyWhoUsesIt = noClasses()
            .that()
            .resideInAPackage("selfsame.ingestion.contract..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "selfsame.ingestion.collector..",
                    "selfsame.ingestion.resolver..",
                    "selfsame.ingestion.format..",
                    "selfsame.ingestion.outbox..",
                    "org.springframework.web..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule nothingBelowKnowsIngestion = noClasses()
            .that()
            .resideOutsideOfPackages("selfsame.ingestion..", "selfsame.local..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("selfsame.ingestion..");

    @ArchTest
    static final ArchRule ingestionShipsWithoutTheLocalServers = noClasses()
            .that()
            .resideInAPackage("selfsame.ingestion..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("selfsame.local..", "selfsame.api..");
}

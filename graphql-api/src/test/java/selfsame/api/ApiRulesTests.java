package selfsame.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import selfsame.api.security.ForAnalysts;
import selfsame.api.security.ForEveryRole;
import selfsame.api.security.ForStewards;

@AnalyzeClasses(packages = "selfsame.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTests {

    @ArchTest
    static final ArchRule everyEntrySaysWhoMayUseIt = methods()
            .that()
            .areAnnotatedWith(QueryMapping.class)
            .or()
            .areAnnotatedWith(MutationMapping.class)
            .or()
            .areAnnotatedWith(SubscriptionMapping.class)
            .should()
            .beAnnotatedWith(ForEveryRole.class)
            .orShould()
            .beAnnotatedWith(ForAnalysts.class)
            .orShould()
            .beAnnotatedWith(ForStewards.class);

    @ArchTest
    static final ArchRule packagesHaveADirection =
            slices().matching("selfsame.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theGraphIsReadInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("selfsame.api.reading")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j.driver..", "org.springframework.data.neo4j..");
}

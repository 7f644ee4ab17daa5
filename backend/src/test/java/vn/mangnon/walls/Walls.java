package vn.mangnon.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mangnon.platform.Permitted;

/** The walls of the house (design §3) as rules over a root package, so that a breach made for the purpose can be shown to fail. */
final class Walls {
    /** Which rooms each room may use besides platform. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("area", Set.of()),
            Map.entry("agency", Set.of("area")),
            Map.entry("plan", Set.of("area", "agency")),
            Map.entry("indicator", Set.of("plan", "area", "agency")),
            Map.entry("assignment", Set.of("plan", "indicator", "area", "agency")),
            Map.entry("reading", Set.of("plan", "indicator", "assignment", "area", "agency")),
            Map.entry("collection", Set.of("indicator", "plan", "area", "agency")),
            Map.entry("incident", Set.of("area", "agency")),
            Map.entry("notice", Set.of("agency")),
            Map.entry("report", Set.of()),
            Map.entry("audit", Set.of()));

    private static final Set<String> TAKERS_OF_NOW = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    ArchRule roomsUseOnlyTheRoomsTheyMay() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("use only the rooms they may") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                            String from = room(user);
                            String to = room(dependency.getTargetClass());
                            if (from != null
                                    && to != null
                                    && !from.equals(to)
                                    && !to.equals("platform")
                                    && !MAY_USE.getOrDefault(from, Set.of()).contains(to)) {
                                events.add(SimpleConditionEvent.violated(
                                        user, from + " may not use " + to + ": " + dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    ArchRule roomsAreEnteredByTheirDoorsOnly() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("enter rooms by an Api, an event or a record only") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            String from = room(user);
                            String to = room(target);
                            if (from != null
                                    && to != null
                                    && !from.equals(to)
                                    && !to.equals("platform")
                                    && !isDoor(target)) {
                                events.add(SimpleConditionEvent.violated(
                                        user, "not a door of " + to + ": " + dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    ArchRule onlyResourcesSpeakHttp() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".platform..")
                .and(describe(
                        "are no resources", c -> !outermost(c).getSimpleName().endsWith("Resource")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..");
    }

    ArchRule resourcesTouchNoEntityAndNoSql() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(describe(
                        "are entities, repositories or SQL",
                        c -> c.isAnnotatedWith(Entity.class)
                                || c.getSimpleName().endsWith("Repository")
                                || c.getFullName().equals("vn.mangnon.platform.Sql")));
    }

    ArchRule everyOperationNamesItsPermission() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beAnnotatedWith(Permitted.class);
    }

    ArchRule timeIsGivenNotTaken() {
        DescribedPredicate<JavaMethodCall> takesNow = describe(
                "take the time without a clock",
                call -> TAKERS_OF_NOW.contains(call.getTargetOwner().getFullName())
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty());
        return noClasses().that().resideInAPackage(root + "..").should(callMethodWhere(takesNow));
    }

    ArchRule nothingIsAnActiveRecord() {
        return noClasses().that().resideInAPackage(root + "..").should().beAssignableTo(PanacheEntityBase.class);
    }

    ArchRule whatAClassNeedsStandsInItsConstructor() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beAnnotatedWith(Inject.class);
    }

    List<ArchRule> all() {
        return List.of(
                roomsUseOnlyTheRoomsTheyMay(),
                roomsAreEnteredByTheirDoorsOnly(),
                onlyResourcesSpeakHttp(),
                resourcesTouchNoEntityAndNoSql(),
                everyOperationNamesItsPermission(),
                timeIsGivenNotTaken(),
                nothingIsAnActiveRecord(),
                whatAClassNeedsStandsInItsConstructor());
    }

    private String room(JavaClass of) {
        String in = of.getBaseComponentType().getPackageName();
        if (!in.startsWith(root + ".")) {
            return null;
        }
        String room = in.substring(root.length() + 1).split("\\.")[0];
        return MAY_USE.containsKey(room) ? room : null;
    }

    private static boolean isDoor(JavaClass target) {
        JavaClass whole = outermost(target);
        return whole.getSimpleName().endsWith("Api") || target.isRecord() || target.isEnum() || target.isInterface();
    }

    private static JavaClass outermost(JavaClass of) {
        JavaClass whole = of;
        while (whole.getEnclosingClass().isPresent()) {
            whole = whole.getEnclosingClass().get();
        }
        return whole;
    }
}

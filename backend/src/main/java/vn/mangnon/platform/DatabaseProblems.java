package vn.mangnon.platform;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import vn.mangnon.platform.Problem.Fault;

/** PostgreSQL's refusals as problems: constraints by their name, the rest by SQLSTATE, never by a message's words. */
@ApplicationScoped
class DatabaseProblems {
    private final Map<String, Supplier<Problem>> byConstraint = new HashMap<>();

    DatabaseProblems(@All List<ConstraintProblems> rooms) {
        rooms.forEach(room -> byConstraint.putAll(room.byConstraint()));
    }

    Optional<Problem> problemOf(Throwable e) {
        if (e instanceof PSQLException refusal && refusal.getServerErrorMessage() != null) {
            String constraint = refusal.getServerErrorMessage().getConstraint();
            if (constraint != null && byConstraint.containsKey(constraint)) {
                return Optional.of(byConstraint.get(constraint).get());
            }
        }
        boolean onlyWraps = e instanceof BatchUpdateException && e.getCause() != null;
        return !onlyWraps && e instanceof SQLException sql && sql.getSQLState() != null
                ? ofState(sql.getSQLState())
                : Optional.empty();
    }

    private static Optional<Problem> ofState(String state) {
        return switch (state) {
            case "23505", "23503", "23514", "23P01", "23502" -> Optional.of(Problem.conflict("conflict"));
            case "40001", "40P01", "55P03" -> Optional.of(Problem.conflict("busy"));
            case "22021", "22P05" -> Optional.of(Problem.invalid(Fault.at("", "control-characters")));
            case "22003", "22007", "22008", "22P02" -> Optional.of(Problem.invalid(Fault.at("", "malformed")));
            case "57014", "57P01", "57P02", "57P03", "53300" -> Optional.of(Problem.of(503, "unavailable"));
            default -> state.startsWith("08") ? Optional.of(Problem.of(503, "unavailable")) : Optional.empty();
        };
    }
}

package vn.mangnon.platform;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Tells PostgreSQL who the caller is, at the start of the transaction and for its length only: a setting that outlived
 * the transaction would show the next borrower of the connection the last caller's rows.
 */
@UnitOfWork
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class UnitOfWorkInterceptor {
    private static final String TOLD = UnitOfWorkInterceptor.class.getName();
    private static final String TELL = """
            select set_config('app.agency', ?, true), set_config('app.areas', ?, true), set_config('app.provinces', ?, true),
                   set_config('app.home_provinces', ?, true), set_config('app.system', ?, true), set_config('app.agencies', ?, true),
                   set_config('app.joined_areas', ?, true)""";

    private final TokenCaller caller;
    private final Session session;
    private final TransactionSynchronizationRegistry transaction;

    UnitOfWorkInterceptor(TokenCaller caller, Session session, TransactionSynchronizationRegistry transaction) {
        this.caller = caller;
        this.session = session;
        this.transaction = transaction;
    }

    @AroundInvoke
    Object tellTheDatabase(InvocationContext invocation) throws Exception {
        if (transaction.getResource(TOLD) == null) {
            tell();
            transaction.putResource(TOLD, true);
        }
        return invocation.proceed();
    }

    private void tell() {
        boolean system = caller.isSystem();
        Desk desk = system ? null : caller.desk();
        boolean focal = !system && caller.plansForArea();
        boolean province = focal && "PROVINCE".equals(desk.level());
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TELL)) {
                statement.setString(
                        1,
                        system || !caller.reachesItsOwn() ? "" : desk.agencyId().toString());
                statement.setString(2, array(focal ? desk.areas() : List.of()));
                statement.setString(3, array(province ? desk.homeProvinces() : List.of()));
                statement.setString(4, array(system ? List.of() : desk.homeProvinces()));
                statement.setString(5, system ? "on" : "off");
                statement.setString(6, array(system || !caller.reachesItsOwn() ? List.of() : desk.agencies()));
                statement.setString(7, array(system ? List.of() : desk.joinedAreas()));
                statement.executeQuery().close();
            }
        });
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

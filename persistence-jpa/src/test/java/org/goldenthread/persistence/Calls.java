package org.goldenthread.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * What the connections of a store are used through: sees each call by which the store reaches SQLite, and lets somebody
 * meddle with it. The driver, its errors and the file are real.
 */
final class Calls implements UnaryOperator<Connection> {

    /** Comes between a store and SQLite. What it throws, the store is told in SQLite's place. */
    interface Meddler {

        /** @param number of the call, from 0 */
        default void before(int number, String call) throws SQLException {}

        default void after(int number, String call) throws SQLException {}
    }

    private static final Meddler NOBODY = new Meddler() {};
    private static final Set<String> REACHING = Set.of(
            "prepareStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "next",
            "commit",
            "rollback",
            "setAutoCommit");

    private final AtomicInteger made = new AtomicInteger();
    private volatile Meddler meddler = NOBODY;
    private volatile boolean isCommitted;

    /** Lets somebody meddle with the calls from now on, which are numbered from 0. */
    void begin(Meddler next) {
        made.set(0);
        isCommitted = false;
        meddler = next;
    }

    /** Nobody meddles any more. */
    void end() {
        meddler = NOBODY;
    }

    int made() {
        return made.get();
    }

    /** Whether SQLite has done a commit of what a store appended, whatever the store was told. */
    boolean isCommitted() {
        return isCommitted;
    }

    @Override
    public Connection apply(Connection connection) {
        return (Connection) through(Connection.class, connection, "");
    }

    private Object through(Class<?> type, Object target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> invoke(target, method, arguments, sql);
        return Proxy.newProxyInstance(Calls.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private Object invoke(Object target, Method method, Object[] arguments, String prepared) throws Throwable {
        String sql = arguments != null && arguments[0] instanceof String said ? said : prepared;
        boolean reaches =
                REACHING.contains(method.getName()) || method.getName().equals("close") && target instanceof Connection;
        if (!reaches) {
            return seen(method.getReturnType(), call(target, method, arguments), sql);
        }
        String call = sql.isEmpty() || !method.getName().startsWith("execute") ? method.getName() + " " + sql : sql;
        int number = made.getAndIncrement();
        Meddler now = meddler;
        now.before(number, call);
        Object result = call(target, method, arguments);
        if (call.equals("commit")) {
            isCommitted = true;
        }
        try {
            now.after(number, call);
        } catch (SQLException lost) {
            if (result instanceof ResultSet rows) {
                rows.close();
            }
            throw lost;
        }
        return seen(method.getReturnType(), result, sql);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The driver's classes are more than one thing at once: what was asked for says which it is. */
    private Object seen(Class<?> asked, Object result, String sql) {
        boolean isOurs = asked == PreparedStatement.class || asked == Statement.class || asked == ResultSet.class;
        return isOurs && result != null ? through(asked, result, sql) : result;
    }
}

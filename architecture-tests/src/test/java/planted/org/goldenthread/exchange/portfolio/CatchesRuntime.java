package planted.org.goldenthread.exchange.portfolio;

public final class CatchesRuntime {
    private CatchesRuntime() {}

    public static String read() {
        try {
            return String.valueOf(Integer.parseInt("x"));
        } catch (IllegalStateException | Error e) {
            return "";
        }
    }
}

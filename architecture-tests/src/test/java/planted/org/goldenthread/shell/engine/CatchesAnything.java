package planted.org.goldenthread.shell.engine;

import java.util.concurrent.Callable;

final class CatchesAnything {
    void run(Callable<String> call) {
        try {
            call.call();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }
}

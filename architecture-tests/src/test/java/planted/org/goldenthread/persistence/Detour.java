package planted.org.goldenthread.persistence;

import org.hibernate.cfg.Configuration;

final class Detour {
    private Detour() {}

    static String read(String row) {
        return new Configuration().addPackage(row).toString();
    }
}

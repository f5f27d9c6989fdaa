package planted.org.goldenthread.domain.measure;

import java.time.LocalDate;

final class AsksTheMachine {
    LocalDate today() {
        return LocalDate.now();
    }
}

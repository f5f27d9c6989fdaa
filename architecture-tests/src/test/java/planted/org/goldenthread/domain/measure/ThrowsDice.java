package planted.org.goldenthread.domain.measure;

import java.util.Random;

final class ThrowsDice {
    int dice() {
        return new Random().nextInt(6);
    }
}

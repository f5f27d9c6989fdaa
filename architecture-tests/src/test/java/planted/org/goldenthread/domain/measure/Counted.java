package planted.org.goldenthread.domain.measure;

import planted.org.goldenthread.domain.text.Means;

record Counted(@Means("how many there were") long figure) implements MeasureSaid {}

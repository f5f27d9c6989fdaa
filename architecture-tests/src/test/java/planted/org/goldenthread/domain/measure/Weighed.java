package planted.org.goldenthread.domain.measure;

import planted.org.goldenthread.domain.text.Means;

record Weighed(@Means("how heavy they were") long figure) implements MeasureSaid {}

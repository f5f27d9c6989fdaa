package planted.org.goldenthread.domain.measure;

import planted.org.goldenthread.domain.journal.Fact;

/** A family that anybody may join. */
interface MeasureSaid extends Fact {}

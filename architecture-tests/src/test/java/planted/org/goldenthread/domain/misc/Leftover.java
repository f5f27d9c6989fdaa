package planted.org.goldenthread.domain.misc;

final class Leftover {}

package planted.org.goldenthread.domain.lost;

final class NowhereInTheOrder {}

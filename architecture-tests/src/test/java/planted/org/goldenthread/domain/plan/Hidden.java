package planted.org.goldenthread.domain.plan;

class Hidden {}

package planted.org.goldenthread.domain.plan;

public final class ExtendsHidden extends Hidden {}

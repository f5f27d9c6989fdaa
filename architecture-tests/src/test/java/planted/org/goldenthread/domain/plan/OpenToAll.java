package planted.org.goldenthread.domain.plan;

public class OpenToAll {}

package planted.org.goldenthread.domain.plan;

interface DeclaresAnything {
    void run() throws Exception;
}

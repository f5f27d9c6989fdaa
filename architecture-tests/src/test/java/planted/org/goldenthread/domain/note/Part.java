package planted.org.goldenthread.domain.note;

record Part(String name) {}

package planted.org.goldenthread.papers;

final class SpeaksShell {
    String next(String code) {
        return "see milestone show " + code;
    }
}

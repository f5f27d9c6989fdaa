package planted.org.goldenthread.domain.text;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What something means. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Means {
    String value();
}

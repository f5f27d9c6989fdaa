package lombok;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the one of Lombok, which no class path here has. */
@Retention(RetentionPolicy.SOURCE)
public @interface Data {}

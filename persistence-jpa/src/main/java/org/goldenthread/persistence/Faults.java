package org.goldenthread.persistence;

import org.goldenthread.domain.problem.DomainException;

/** What the errors of a database mean to a person. */
interface Faults {

    /** What something means that went wrong in the database. */
    DomainException failed(Throwable thrown);

    /** That what is stored can't be used, for a reason that nobody foresaw. */
    DomainException other(String why);
}

package org.waymark.page.replay;

import org.springframework.http.HttpStatus;
import org.waymark.access.Concerns.Kind;
import org.waymark.access.Concerns.Subject;
import org.waymark.web.Problem;

/** Whose history it is, and where its pages are. */
record Whose(Kind kind, String id) {
    Subject subject() {
        return new Subject(kind, id);
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    /** The page of the person or the group. */
    public String address() {
        return (isGroup() ? "/groups/" : "/people/") + id;
    }

    public String replay() {
        return address() + "/replay";
    }

    Problem missing() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                kind + "_NOT_FOUND",
                "Nothing within your reach is recorded under this id; look for it by name and begin there.");
    }
}

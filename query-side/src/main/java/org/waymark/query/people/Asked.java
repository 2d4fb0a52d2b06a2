package org.waymark.query.people;

/** The filters of a question about people, held against somebody whole. */
record Asked(FindPeople query) {
    boolean holds(PersonCard card) {
        var area = query.area();
        return (area == null || (card.area() != null && area.contains(card.area())))
                && (query.kind() == null || card.kinds().contains(query.kind()))
                && (query.group() == null && query.role() == null || isThere(card));
    }

    private boolean isThere(PersonCard card) {
        return card.current().stream()
                .anyMatch(in -> (query.group() == null || in.groupId().equals(query.group()))
                        && (query.role() == null || in.role() == query.role()));
    }
}

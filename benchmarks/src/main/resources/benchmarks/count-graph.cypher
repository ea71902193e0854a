RETURN COUNT { (:Identifier) } AS identifiers, COUNT { (:Event) } AS events

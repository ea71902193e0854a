// The comparison lets the index of both properties be used. Needs V016.
UNWIND $segments AS segment
RETURN segment, COUNT { MATCH (membership:Membership {segment: segment}) WHERE membership.personId > '' } AS members

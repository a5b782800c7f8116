// See the page of review.

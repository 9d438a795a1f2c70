// Package query stands for the package that writes structs as URL values.
package query

import (
	"fmt"
	"net/url"
	"reflect"
	"strings"
)

// Values returns the fields of a struct by the names in their url tags.
func Values(v any) (url.Values, error) {
	values := url.Values{}
	s := reflect.Indirect(reflect.ValueOf(v))
	if s.Kind() != reflect.Struct {
		return values, fmt.Errorf("query: Values() expects struct input. Got %v", s.Kind())
	}
	add(values, s)
	return values, nil
}

// add adds the fields of a struct, and those of structs embedded in it.
func add(values url.Values, s reflect.Value) {
	for i := range s.NumField() {
		field := s.Type().Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("url"), ",")
		switch {
		case name == "-" || !field.IsExported() && !field.Anonymous:
		case field.Anonymous && reflect.Indirect(s.Field(i)).Kind() == reflect.Struct && name == "":
			add(values, reflect.Indirect(s.Field(i)))
		case options == "omitempty" && s.Field(i).IsZero():
		default:
			if name == "" {
				name = field.Name
			}
			values.Add(name, fmt.Sprint(reflect.Indirect(s.Field(i)).Interface()))
		}
	}
}

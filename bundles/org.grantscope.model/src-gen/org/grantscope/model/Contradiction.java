/**
 */
package org.grantscope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Contradiction</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Two sources, or more, that cannot both be right about one thing at one moment.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.Contradiction#getDomid <em>Domid</em>}</li>
 *   <li>{@link org.grantscope.model.Contradiction#getRef <em>Ref</em>}</li>
 *   <li>{@link org.grantscope.model.Contradiction#getSubject <em>Subject</em>}</li>
 *   <li>{@link org.grantscope.model.Contradiction#getClaims <em>Claims</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getContradiction()
 * @model
 * @generated
 */
public interface Contradiction extends EObject {
	/**
	 * Returns the value of the '<em><b>Domid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The granting domain; null for the whole machine or when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domid</em>' attribute.
	 * @see #setDomid(Integer)
	 * @see org.grantscope.model.ModelPackage#getContradiction_Domid()
	 * @model
	 * @generated
	 */
	Integer getDomid();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Contradiction#getDomid <em>Domid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Domid</em>' attribute.
	 * @see #getDomid()
	 * @generated
	 */
	void setDomid(Integer value);

	/**
	 * Returns the value of the '<em><b>Ref</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The grant reference; null when it is not about one entry.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ref</em>' attribute.
	 * @see #setRef(Integer)
	 * @see org.grantscope.model.ModelPackage#getContradiction_Ref()
	 * @model
	 * @generated
	 */
	Integer getRef();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Contradiction#getRef <em>Ref</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ref</em>' attribute.
	 * @see #getRef()
	 * @generated
	 */
	void setRef(Integer value);

	/**
	 * Returns the value of the '<em><b>Subject</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What they disagree about.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Subject</em>' attribute.
	 * @see #setSubject(String)
	 * @see org.grantscope.model.ModelPackage#getContradiction_Subject()
	 * @model
	 * @generated
	 */
	String getSubject();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Contradiction#getSubject <em>Subject</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Subject</em>' attribute.
	 * @see #getSubject()
	 * @generated
	 */
	void setSubject(String value);

	/**
	 * Returns the value of the '<em><b>Claims</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.Claim}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What each says.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Claims</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getContradiction_Claims()
	 * @model containment="true"
	 * @generated
	 */
	EList<Claim> getClaims();

} // Contradiction
